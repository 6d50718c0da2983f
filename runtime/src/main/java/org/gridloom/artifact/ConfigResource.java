package org.gridloom.artifact;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.Permissions;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.TenantPath;
import org.gridloom.tenant.TenantProblem;

/** Configuration over HTTP: plan and apply a zip of folders, and look at what is in force and where it comes from. */
@Path("/api/config")
@Tag(name = "config")
class ConfigResource {
    private final ImportConfig importConfig;
    private final EffectiveConfigs configs;
    private final ConfigStore store;
    private final CurrentCaller currentCaller;

    ConfigResource(
            ImportConfig importConfig, EffectiveConfigs configs, ConfigStore store, CurrentCaller currentCaller) {
        this.importConfig = importConfig;
        this.configs = configs;
        this.store = store;
        this.currentCaller = currentCaller;
    }

    record Line(String node, String bundle, Instant since) {}

    record Listed(String kind, String name, String layer, String file, int overlays) {}

    record Shown(String text, String effective, List<Provenance> layers, Map<String, Provenance> origins) {}

    @POST
    @Path("plan")
    @Consumes({"application/zip", "application/octet-stream"})
    @Operation(summary = "What applying these folders would change")
    public ConfigPlan plan(InputStream zip) {
        ownsCity();
        return importConfig.plan(SourceFolders.unzip(zip));
    }

    @POST
    @Path("apply")
    @Consumes({"application/zip", "application/octet-stream"})
    @Operation(summary = "Apply these folders, all or nothing")
    public ConfigPlan apply(InputStream zip) {
        ownsCity();
        return importConfig.apply(SourceFolders.unzip(zip));
    }

    @GET
    @Path("artifacts")
    @Operation(summary = "Artifacts in force at a node")
    public List<Listed> artifacts(@QueryParam("node") String node, @QueryParam("kind") String kind) {
        var config = configs.at(readable(node));
        return Kinds.ALL.stream()
                .map(Kind::name)
                .filter(k -> kind == null || k.equals(kind))
                .flatMap(k -> config.names(k).stream().flatMap(n -> config.artifact(k, n).stream()))
                .map(a -> new Listed(
                        a.base().key().kind(),
                        a.base().key().name(),
                        a.base().layer(),
                        a.base().files().get(0).path(),
                        a.overlays().size()))
                .toList();
    }

    @GET
    @Path("artifacts/{kind}/{name}")
    @Operation(summary = "One artifact: text, effective value, origin of each value")
    public Shown artifact(
            @PathParam("kind") String kind, @PathParam("name") String name, @QueryParam("node") String node) {
        var found = configs.at(readable(node))
                .artifact(kind, name)
                .orElseThrow(() -> new Problem(ArtifactProblem.ARTIFACT_NOT_FOUND, Map.of("kind", kind, "name", name)));
        var layers = new java.util.ArrayList<>(List.of(found.base().provenance()));
        found.overlays().forEach(o -> layers.add(o.provenance()));
        return new Shown(found.base().text(), found.text(), layers, found.origins());
    }

    @GET
    @Path("bundles")
    @Operation(summary = "Which bundles were in force at a node, newest first")
    public List<Line> bundles(@QueryParam("node") String node) {
        return store.history(readable(node)).stream()
                .map(h -> new Line(h.nodePath, h.bundleHash, h.since))
                .toList();
    }

    /** An import replaces whole folders, so it takes the city's own centre. */
    private void ownsCity() {
        var caller = currentCaller.require(Permissions.CONFIG_APPLY);
        if (!caller.covers(TenantPath.of(caller.city()))) {
            throw new Problem(ArtifactProblem.NOT_PERMITTED);
        }
    }

    private TenantPath readable(String node) {
        var caller = currentCaller.require(Permissions.CONFIG_READ);
        var path = node == null || !node.matches("[a-z0-9/-]{1,130}") ? caller.node() : TenantPath.of(node);
        if (!caller.covers(path)) {
            throw new Problem(TenantProblem.OUTSIDE_YOUR_SCOPE);
        }
        return path;
    }
}
