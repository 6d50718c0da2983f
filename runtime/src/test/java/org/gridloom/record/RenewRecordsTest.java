package org.gridloom.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RenewRecordsTest {
    @Inject
    RenewRecords renew;

    @Inject
    DataSource database;

    @Test
    void aRecordWrittenBeforeAnIndexWasThereIsFoundByIt() throws SQLException {
        String number = Register.number();
        String id = Register.person("member-1", "测试癸", number, "13900000006");
        // As it was written by another type and another key.
        update("DELETE FROM record_index WHERE record_id = '" + id + "'");
        update("UPDATE record_item SET index_mark = 'before' WHERE id = '" + id + "'");
        var asked = Register.filter("number", "IS", number);
        assertThat(Register.ids("member-1", "person", asked)).isEmpty();
        renew.forget();
        renew.run();
        assertThat(Register.ids("member-1", "person", asked)).isEqualTo(List.of(id));
        assertThat(Register.version("member-1", id)).isZero();
    }

    @Test
    void aRecordThatCannotBeOpenedHoldsUpNoOther() throws SQLException {
        String number = Register.number();
        String broken = Register.person("member-1", "测试子", Register.number(), "13900000007");
        String sound = Register.person("member-1", "测试丑", number, "13900000008");
        update(
                "UPDATE record_item SET index_mark = 'before', document = '{\"name\":\"x\",\"number\":\"sealed:k1:AAAA\"}'"
                        + " WHERE id = '" + broken + "'");
        update("DELETE FROM record_index WHERE record_id = '" + sound + "'");
        update("UPDATE record_item SET index_mark = 'before' WHERE id = '" + sound + "'");
        renew.forget();
        renew.run();
        assertThat(Register.ids("member-1", "person", Register.filter("number", "IS", number)))
                .containsExactly(sound);
        update("DELETE FROM record_item WHERE id = '" + broken + "'");
        update("DELETE FROM record_index WHERE record_id = '" + broken + "'");
    }

    private void update(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
