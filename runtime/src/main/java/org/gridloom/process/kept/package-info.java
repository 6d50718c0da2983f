/** What is stored of a running instance, so that a step writes what it changed and not the instance. */
@NullMarked
package org.gridloom.process.kept;

import org.jspecify.annotations.NullMarked;
