package org.gridloom.artifact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Messages;

/** A finding with its sentence in the reader's language; {@code kind} and {@code name} of the artifact it belongs to. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FindingShown(
        String severity,
        String code,
        String message,
        String file,
        @JsonInclude String pointer,
        @JsonInclude int line,
        String kind,
        String name) {

    public static FindingShown of(Finding finding, ArtifactKey owner, Messages messages, Locale locale) {
        return new FindingShown(
                finding.severity().name(),
                finding.code(),
                messages.finding(finding, locale),
                finding.file(),
                finding.pointer(),
                finding.line(),
                owner.kind(),
                owner.name());
    }

    public static FindingShown of(Finding finding, Messages messages, Locale locale) {
        return of(finding, new ArtifactKey("", ""), messages, locale);
    }
}
