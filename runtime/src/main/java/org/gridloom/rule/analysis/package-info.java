/** What a decision table leaves out, says twice or never says; pure, over values and rows. */
@NullMarked
package org.gridloom.rule.analysis;

import org.jspecify.annotations.NullMarked;
