/** For those who run the server: where instances stand, what holds them up, how a process is used. */
@NullMarked
package org.gridloom.casefile.operations;

import org.jspecify.annotations.NullMarked;
