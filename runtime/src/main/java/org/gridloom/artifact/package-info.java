/** Configuration as a language: versions, findings, overlays, bundles, plan and apply. */
@NullMarked
package org.gridloom.artifact;

import org.jspecify.annotations.NullMarked;
