/** Attachments: stored outside the web root, checked for type, size and content. */
@NullMarked
package org.gridloom.file;

import org.jspecify.annotations.NullMarked;
