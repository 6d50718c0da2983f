/** JavaScript of tenants, each run in a small JVM beside the server that may do nothing but compute. */
@NullMarked
package org.gridloom.script;

import org.jspecify.annotations.NullMarked;
