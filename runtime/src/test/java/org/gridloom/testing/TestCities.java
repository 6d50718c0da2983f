package org.gridloom.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.gridloom.identity.IdentityProblem;
import org.gridloom.identity.PostDoc;
import org.gridloom.identity.RegisterPerson;
import org.gridloom.identity.SyncTenants;
import org.gridloom.identity.TenantDoc;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/** A second city beside the real one that the application imports when it starts. */
@ApplicationScoped
public class TestCities {
    private static final List<PostDoc> POSTS = List.of(
            post("city-centre", "市中心", "City centre", "task.work", "case.see", "config.read"),
            post("county-centre", "区中心", "County centre", "task.work", "case.see"),
            post("township-centre", "街道中心", "Township centre", "task.work", "case.see"),
            post("village-desk", "社区值班", "Village desk", "task.work"),
            post("grid-leader", "网格长", "Grid leader", "task.work"),
            post("grid-member", "网格员", "Grid member", "case.report", "task.work"),
            post("tenant-admin", "管理员", "Administrator", "config.read", "config.edit", "config.apply", "tenant.admin"));

    private final CurrentTenant currentTenant;
    private final SyncTenants sync;
    private final RegisterPerson register;

    TestCities(CurrentTenant currentTenant, SyncTenants sync, RegisterPerson register) {
        this.currentTenant = currentTenant;
        this.sync = sync;
        this.register = register;
    }

    /** Both cities; in the second, {@code yangzhou}, one login {@code other-1} at its township's grid. May be called again. */
    public void build() {
        sync("yangzhou", yangzhou());
        person("yangzhou", "other-1", "别城网格员", "grid-member", "wenhui-v1-g1");
        person("yangzhou", "other-city-1", "别城中心", "city-centre", "yangzhou");
        person("yangzhou", "other-admin-1", "别城管理员", "tenant-admin", "guangling.wenhui");
    }

    public void sync(String city, List<TenantDoc> documents) {
        currentTenant.within(TenantPath.of(city), () -> {
            syncInTransaction(city, documents);
            return city;
        });
    }

    /** Puts a person on record; one that is there already stays. */
    public void person(String city, String login, String name, String post, String unit) {
        currentTenant.within(TenantPath.of(city), () -> {
            try {
                return register.handle(
                        new RegisterPerson.Command(login, name, List.of(new RegisterPerson.Post(post, unit)), true));
            } catch (Problem taken) {
                if (taken.code() != IdentityProblem.LOGIN_TAKEN) {
                    throw taken;
                }
                return login;
            }
        });
    }

    @Transactional
    void syncInTransaction(String city, List<TenantDoc> documents) {
        sync.from(city, documents, POSTS);
    }

    public static List<TenantDoc> taizhou() {
        return List.of(
                node("taizhou", "泰州市", "3212"),
                node("taizhou/hailing", "海陵区", "321202"),
                township("taizhou/hailing/chengdong", "城东街道", "321202001", "chengdong", 119.93, 32.49),
                township("taizhou/hailing/chengxi", "城西街道", "321202002", "chengxi", 119.88, 32.49),
                node("taizhou/gaogang", "高港区", "321203"));
    }

    public static List<TenantDoc> yangzhou() {
        return List.of(
                node("yangzhou", "扬州市", "3210"),
                node("yangzhou/guangling", "广陵区", "321002"),
                township("yangzhou/guangling/wenhui", "文汇街道", "321002001", "wenhui", 119.40, 32.39));
    }

    public static TenantDoc node(String path, String name, String code) {
        return new TenantDoc(path, name, code, List.of(), List.of());
    }

    /** A township with one village of one square grid, a hundredth of a degree wide from the south-western corner. */
    public static TenantDoc township(String path, String name, String code, String id, double west, double south) {
        double east = west + 0.01;
        double north = south + 0.01;
        var corners = List.of(List.of(west, south), List.of(east, south), List.of(east, north), List.of(west, north));
        var grid = new TenantDoc.Grid(id + "-v1-g1", name + "一网格", "", "base", true, corners);
        var village = new TenantDoc.Village(id + "-v1", name + "一社区", "", true, List.of(grid));
        var department = new TenantDoc.Department(id + "-enforcement", "执法局", List.of("case.close"));
        return new TenantDoc(path, name, code, List.of(department), List.of(village));
    }

    private static PostDoc post(String name, String zh, String en, String... permissions) {
        return new PostDoc(name, Map.of("zh", zh, "en", en), List.of(), List.of(permissions), "");
    }
}
