/** Decision tables of a draft as one types: looked over, tried, tested, written to and read from Excel. Nothing is stored. */
@NullMarked
package org.gridloom.change.table;

import org.jspecify.annotations.NullMarked;
