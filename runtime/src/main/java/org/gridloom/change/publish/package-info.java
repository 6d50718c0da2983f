/** Approved change sets come into force: at once or at a set time, first at chosen places or everywhere, and back in one step. */
@NullMarked
package org.gridloom.change.publish;

import org.jspecify.annotations.NullMarked;
