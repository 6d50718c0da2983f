package org.gridloom.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gridloom.artifact.AppliedListener;
import org.gridloom.artifact.Catalogue;
import org.gridloom.artifact.ParsedArtifact;
import org.gridloom.identity.PostDoc;
import org.gridloom.identity.SyncTenants;
import org.gridloom.identity.TenantDoc;

/** Keeps tenants, places, units and posts equal to the configuration that is applied, in its transaction. */
@ApplicationScoped
class FollowConfig implements AppliedListener {
    private final SyncTenants syncTenants;
    private final ObjectMapper json;

    FollowConfig(SyncTenants syncTenants, ObjectMapper json) {
        this.syncTenants = syncTenants;
        this.json = json;
    }

    @Override
    public void applied(String city, Catalogue all) {
        syncTenants.from(city, read(all, "tenant", TenantDoc.class), posts(all));
    }

    /** A post that a node defines permits something at that node and below. */
    private List<PostDoc> posts(Catalogue all) {
        return all.all("post").stream()
                .map(artifact -> {
                    var post = read(artifact, PostDoc.class);
                    return new PostDoc(
                            post.name(),
                            post.title(),
                            post.units(),
                            post.permissions(),
                            artifact.fromLibrary() ? "" : artifact.layer());
                })
                .toList();
    }

    private <T> List<T> read(Catalogue all, String kind, Class<T> type) {
        return all.all(kind).stream().map(artifact -> read(artifact, type)).toList();
    }

    private <T> T read(ParsedArtifact artifact, Class<T> type) {
        try {
            return json.treeToValue(artifact.tree(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not readable: " + artifact.key(), e);
        }
    }
}
