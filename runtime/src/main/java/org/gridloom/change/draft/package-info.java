/** Drafts: change sets of edited files, saved for good with every keystroke's worth, undone and redone. */
@NullMarked
package org.gridloom.change.draft;

import org.jspecify.annotations.NullMarked;
