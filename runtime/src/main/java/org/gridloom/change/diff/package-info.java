/** What changes between two configurations, in the words of those who answer for it. */
@NullMarked
package org.gridloom.change.diff;

import org.jspecify.annotations.NullMarked;
