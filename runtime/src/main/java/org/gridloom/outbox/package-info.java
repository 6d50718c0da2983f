/** Events written with the change and relayed after commit, at least once. */
@NullMarked
package org.gridloom.outbox;

import org.jspecify.annotations.NullMarked;
