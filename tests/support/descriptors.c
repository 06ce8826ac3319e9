#include "support/descriptors.h"

guint
descriptors_count (void)
{
  guint count = 0;
  g_autoptr (GDir) folder = g_dir_open ("/proc/self/fd", 0, NULL);
  while (g_dir_read_name (folder))
    count++;
  return count;
}
