package org.gridloom.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An act on a whole case that a category offers, and to whom.
 *
 * @param act word of the act, e.g. {@code suspend}
 * @param posts who may do it: one of these held at a unit of the case or at a centre above it
 * @param reasons to choose from; empty where the reason is typed
 * @param times how often a limit can be extended; once when not said
 * @param process the small process that a supervision runs
 */
public record CaseOffer(
        String act,
        @Nullable List<String> posts,
        @Nullable List<Reason> reasons,
        Optional<Integer> times,
        Optional<String> process) {

    /** One reason to choose. @param title by language */
    public record Reason(String id, Map<String, String> title) {
        public Reason {
            title = Map.copyOf(title);
        }

        public String title(String language) {
            return title.getOrDefault(language, title.getOrDefault("zh", id));
        }
    }

    public CaseOffer {
        posts = posts == null ? List.of() : List.copyOf(posts);
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    @Override
    public List<String> posts() {
        return posts == null ? List.of() : posts;
    }

    @Override
    public List<Reason> reasons() {
        return reasons == null ? List.of() : reasons;
    }

    Optional<Reason> reason(String id) {
        return reasons().stream().filter(reason -> reason.id().equals(id)).findFirst();
    }
}
