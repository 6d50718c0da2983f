package org.gridloom.artifact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        String name,
        Optional<RepairShown> repair) {
    /**
     * What one click would do.
     *
     * @param path the file with the finding
     * @param text of the file after it; absent when it would be removed
     * @param also the other files of the artifact, where more than one changes
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record RepairShown(String label, String path, Optional<String> text, List<FileEdit> also) {
        public RepairShown {
            also = List.copyOf(also);
        }
    }

    /** With the sentence and the label in the reader's language. */
    public static FindingShown of(
            Finding finding, ArtifactKey owner, Optional<Repair> repair, Messages messages, Locale locale) {
        return new FindingShown(
                finding.severity().name(),
                finding.code(),
                messages.finding(finding, locale),
                finding.file(),
                finding.pointer(),
                finding.line(),
                owner.kind(),
                owner.name(),
                repair.map(r -> new RepairShown(
                        messages.finding(r.label(), locale),
                        r.edits().get(0).path(),
                        r.edits().get(0).text(),
                        r.edits().subList(1, r.edits().size()))));
    }

    public static FindingShown of(Finding finding, ArtifactKey owner, Messages messages, Locale locale) {
        return of(finding, owner, Optional.empty(), messages, locale);
    }

    public static FindingShown of(Finding finding, Messages messages, Locale locale) {
        return of(finding, new ArtifactKey("", ""), messages, locale);
    }
}
