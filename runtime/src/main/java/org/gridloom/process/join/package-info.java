/** How long an inclusive gateway waits for the tokens that may still come to it. */
@NullMarked
package org.gridloom.process.join;

import org.jspecify.annotations.NullMarked;
