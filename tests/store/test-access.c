/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-access.c: nobody can do more to a copy than to the plan that it was made from,
 * where its group and its list of access can be kept and where they can't.
 */

#define _GNU_SOURCE /* setresuid() */

#include "store-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define ACCESS_LIST "system.posix_acl_access"

/* Numbers that need no names: of who has a plan, its group, who is named in its list, and
 * who makes the copy. */
#define OWNER 40001
#define GROUP 40002
#define NAMED 40003
#define COPIER 40004

/* As the kernel keeps it: a version, then a tag, permissions and an id each. */
typedef struct
{
  guint16 tag;
  guint16 permissions;
  guint32 id;
} Entry;

typedef struct
{
  guint32 version;
  Entry entries[5];
} AccessList;

enum
{
  TAG_OWNER = 0x01,
  TAG_USER = 0x02,
  TAG_GROUP = 0x04,
  TAG_MASK = 0x10,
  TAG_OTHER = 0x20,
};

static void
set_list (GFile *file,
          guint  mode,
          guint  named)
{
  AccessList list = {
    2,
    { { TAG_OWNER, (guint16) (mode >> 6 & 7), G_MAXUINT32 },
      { TAG_USER, (guint16) named, NAMED },
      { TAG_GROUP, (guint16) (mode >> 3 & 7), G_MAXUINT32 },
      { TAG_MASK, 6, G_MAXUINT32 },
      { TAG_OTHER, (guint16) (mode & 7), G_MAXUINT32 } },
  };

  G_STATIC_ASSERT (sizeof list == 44);
  g_assert_cmpint (setxattr (g_file_peek_path (file), ACCESS_LIST, &list, sizeof list, 0), ==, 0);
}

/* `document`: what it is made from, or NULL */
static GFile *
make_plan (const char *folder,
           GFile      *document)
{
  GFile *file = fixture_file (folder, "Plan.trends");
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 3);
  g_autoptr (GError) error = NULL;
  G_GNUC_UNUSED g_autoptr (TrendsStore) store = trends_store_create_from (
    file, plan, document != NULL ? g_file_peek_path (document) : NULL, &error);

  g_assert_no_error (error);
  return file;
}

static void
become (uid_t user,
        gid_t group)
{
  g_assert_cmpint (setresgid (group, group, 0), ==, 0);
  g_assert_cmpint (setresuid (user, user, 0), ==, 0);
}

static void
become_root (void)
{
  g_assert_cmpint (setresuid (0, 0, 0), ==, 0);
  g_assert_cmpint (setresgid (0, 0, 0), ==, 0);
}

/* What somebody may do, as the kernel judges it. */
static gboolean
can_open (GFile *file,
          uid_t  user,
          gid_t  group,
          int    flags)
{
  int fd;

  become (user, group);
  fd = g_open (g_file_peek_path (file), flags, 0);
  if (fd >= 0)
    close (fd);
  become_root ();
  return fd >= 0;
}

/* But for who made it: the copy is theirs. */
static void
assert_nobody_gains (GFile *file,
                     GFile *copy)
{
  static const uid_t users[] = { OWNER, NAMED, 40005 };
  static const gid_t groups[] = { OWNER, GROUP, COPIER, 40006 };
  static const int flags[] = { O_RDONLY, O_WRONLY };

  for (guint u = 0; u < G_N_ELEMENTS (users); u++)
    for (guint g = 0; g < G_N_ELEMENTS (groups); g++)
      for (guint f = 0; f < G_N_ELEMENTS (flags); f++)
        if (!can_open (file, users[u], groups[g], flags[f])
            && can_open (copy, users[u], groups[g], flags[f]))
          g_error ("user %u of group %u gained %s", users[u], groups[g],
                   flags[f] == O_RDONLY ? "reading" : "writing");
}

static void
save_copy (GFile *file,
           GFile *copy,
           uid_t  user)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;

  become (user, user);
  store = trends_store_open (file, TRENDS_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (trends_store_save_copy (store, copy, FALSE, &error));
  g_assert_no_error (error);
  g_clear_object (&store);
  become_root ();
}

/* `named`: what the list of the file gives to one person, or -1 where there is none. */
static void
give_to_others (GFile *file,
                guint  mode,
                int    named)
{
  g_assert_cmpint (chown (g_file_peek_path (file), OWNER, GROUP), ==, 0);
  g_assert_cmpint (chmod (g_file_peek_path (file), mode), ==, 0);
  if (named >= 0)
    set_list (file, mode, (guint) named);
}

static void
check_copy (guint mode,
            int   named,
            uid_t user)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_plan (folder, NULL);
  g_autoptr (GFile) copy = fixture_file (folder, "Copy.trends");

  g_test_message ("mode %o, list %d, by %u", mode, named, user);
  g_assert_cmpint (chmod (folder, 0777), ==, 0);
  give_to_others (file, mode, named);
  save_copy (file, copy, user);
  assert_nobody_gains (file, copy);
}

/* A new plan, made where new files are for everybody. */
static void
check_document (guint mode,
                int   named)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) document = fixture_file (folder, "Document.json");
  g_autoptr (GFile) plan = NULL;
  mode_t mask = umask (0);

  g_test_message ("document of mode %o, list %d", mode, named);
  g_assert_cmpint (chmod (folder, 0777), ==, 0);
  g_assert_true (g_file_set_contents (g_file_peek_path (document), "{}", -1, NULL));
  give_to_others (document, mode, named);
  plan = make_plan (folder, document);
  assert_nobody_gains (document, plan);
  umask (mask);
}

static void
test_others (void)
{
  /* All that let others read, so that they can copy it. */
  static const guint modes[] = { 0604, 0644, 0664, 0646, 0666, 0624, 0606 };

  if (geteuid () != 0)
    {
      g_test_skip ("only root can give a file to others");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    for (int named = -1; named <= 6; named += named < 0 ? 1 : 2)
      {
        check_copy (modes[i], named, COPIER);
        check_copy (modes[i], named, 0);
        check_document (modes[i], named);
      }
}

/* What can be kept is kept whole. */
static void
test_own_list (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_plan (folder, NULL);
  g_autoptr (GFile) copy = fixture_file (folder, "Copy.trends");
  char before[100], after[100];
  gssize length;

  set_list (file, 0640, 4);
  save_copy (file, copy, geteuid ());
  length = getxattr (g_file_peek_path (file), ACCESS_LIST, before, sizeof before);
  g_assert_cmpint (length, >, 0);
  g_assert_cmpint (getxattr (g_file_peek_path (copy), ACCESS_LIST, after, sizeof after), ==,
                   length);
  g_assert_cmpmem (before, (gsize) length, after, (gsize) length);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/access/others", test_others);
  g_test_add_func ("/store/access/own-list", test_own_list);
  return g_test_run ();
}
