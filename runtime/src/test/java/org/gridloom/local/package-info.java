/** Starts the whole product on a newcomer's machine. */
package org.gridloom.local;
