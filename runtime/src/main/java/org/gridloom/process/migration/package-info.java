/** Whether a running instance can go on under another version of its process, and where it then stands. */
@NullMarked
package org.gridloom.process.migration;

import org.jspecify.annotations.NullMarked;
