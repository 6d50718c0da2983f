package org.gridloom.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Asks the {@link ChoiceSource}; where there is none, as on the command line, nothing is offered and every id passes. */
@ApplicationScoped
public class ChosenNames {
    private final Optional<ChoiceSource> source;

    @Inject
    ChosenNames(Instance<ChoiceSource> sources) {
        this(sources.stream().findFirst());
    }

    private ChosenNames(Optional<ChoiceSource> source) {
        this.source = source;
    }

    static ChosenNames nobody() {
        return new ChosenNames(Optional.empty());
    }

    /** What a field may choose from; empty for a field that chooses from no list of the directory. */
    public List<ChoiceSource.Group> offered(FormField field) {
        return listed(field).flatMap(list -> source.map(s -> s.offered(list))).orElse(List.of());
    }

    /** The name behind an answer; empty when the field names nobody or the answer is unknown. */
    public Optional<String> name(FormField field, Object answer) {
        return listed(field)
                .flatMap(list -> source.map(s -> s.names(list, List.of(answer.toString()))))
                .map(names -> names.get(answer.toString()));
    }

    /** Whether an answer names something there is; true for fields that choose from no list of the directory. */
    boolean known(FormField field, Object answer) {
        return listed(field).isEmpty()
                || source.isEmpty()
                || name(field, answer).isPresent();
    }

    private static Optional<ChoiceSource.Listed> listed(FormField field) {
        return field.choiceList()
                .flatMap(word -> Arrays.stream(ChoiceSource.Listed.values())
                        .filter(list -> list.word().equals(word))
                        .findFirst());
    }
}
