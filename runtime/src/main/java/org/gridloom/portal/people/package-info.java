/** The persons of a node and their posts, kept by its administrator. */
@NullMarked
package org.gridloom.portal.people;

import org.jspecify.annotations.NullMarked;
