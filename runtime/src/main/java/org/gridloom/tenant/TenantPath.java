package org.gridloom.tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A node of the tenant tree, written as {@code taizhou/hailing/chengdong}: city, county, township. The city is the hard
 * wall between tenants; what lies below it is told apart by node and scope (TZ-8.6, UI-4).
 */
public record TenantPath(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{1,40}(/[a-z0-9-]{1,40}){0,2}");

    public TenantPath {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a tenant path: " + value);
        }
    }

    public static TenantPath of(String value) {
        return new TenantPath(value);
    }

    public String city() {
        int slash = value.indexOf('/');
        return slash < 0 ? value : value.substring(0, slash);
    }

    public TenantLevel level() {
        return TenantLevel.values()[(int) value.chars().filter(c -> c == '/').count()];
    }

    /** True for this node and everything below it. */
    public boolean covers(TenantPath other) {
        return other.equals(this) || other.value.startsWith(value + "/");
    }

    /** The city first, this node last: the order in which overlays are laid. */
    public List<TenantPath> lineage() {
        var line = new ArrayList<TenantPath>();
        for (int slash = value.indexOf('/'); slash > 0; slash = value.indexOf('/', slash + 1)) {
            line.add(new TenantPath(value.substring(0, slash)));
        }
        line.add(this);
        return List.copyOf(line);
    }

    @Override
    public String toString() {
        return value;
    }
}
