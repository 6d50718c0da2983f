package org.gridloom.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The posts in force in the current city and what they permit. */
@ApplicationScoped
public class Posts {
    private final Rows rows;

    Posts(Rows rows) {
        this.rows = rows;
    }

    /** Titles by post name, in the locale's language. */
    public Map<String, String> titles(Locale locale) {
        Function<PostRow, String> title = "en".equals(locale.getLanguage()) ? row -> row.titleEn : row -> row.titleZh;
        return rows.listAll().stream().collect(Collectors.toMap(row -> row.name, title));
    }

    /** Names of the posts whose holders may do something, by name. */
    public List<String> granting(String permission) {
        return rows.listAll().stream()
                .filter(row -> List.of(row.permissions.split(",", -1)).contains(permission))
                .map(row -> row.name)
                .sorted()
                .toList();
    }

    /** Makes the city's posts equal to {@code posts}, in the caller's transaction; the current tenant must be in the city. */
    @Transactional
    public void replaceAll(List<PostDoc> posts) {
        var known = new HashMap<String, PostRow>();
        rows.listAll().forEach(row -> known.put(row.name, row));
        for (PostDoc post : posts) {
            var row = known.remove(post.name());
            boolean isNew = row == null;
            row = row == null ? new PostRow() : row;
            row.name = post.name();
            row.titleZh = post.title().getOrDefault("zh", post.name());
            row.titleEn = post.title().getOrDefault("en", post.name());
            row.node = post.node();
            row.permissions = post.permissions().stream().sorted().collect(Collectors.joining(","));
            if (isNew) {
                rows.persist(row);
            }
        }
        known.values().forEach(rows::delete);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<PostRow, String> {}
}
