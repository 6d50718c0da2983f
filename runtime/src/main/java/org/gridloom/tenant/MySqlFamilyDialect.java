package org.gridloom.tenant;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.function.CommonFunctionFactory;
import org.hibernate.dialect.lock.internal.MariaDBLockingSupport;
import org.hibernate.dialect.lock.spi.LockingSupport;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.JsonAsStringJdbcType;

/** Only the SQL that MySQL 8, MariaDB 10.6+ and TiDB share, because the dialect is fixed when the product is built. */
public class MySqlFamilyDialect extends MySQLDialect {
    public MySqlFamilyDialect() {
        super(DatabaseVersion.make(8, 0, 11));
    }

    public MySqlFamilyDialect(DialectResolutionInfo info) {
        this();
    }

    @Override
    public void contributeTypes(TypeContributions types, ServiceRegistry registry) {
        super.contributeTypes(types, registry);
        types.getTypeConfiguration()
                .getJdbcTypeRegistry()
                .addDescriptor(SqlTypes.JSON, JsonAsStringJdbcType.VARCHAR_INSTANCE);
    }

    @Override
    public LockingSupport getLockingSupport() {
        return new MariaDBLockingSupport(DatabaseVersion.make(10, 6));
    }

    @Override
    protected boolean supportsAliasLocks() {
        return false;
    }

    @Override
    public void initializeFunctionRegistry(FunctionContributions functions) {
        super.initializeFunctionRegistry(functions);
        var factory = new CommonFunctionFactory(functions);
        factory.jsonValue_mariadb();
        factory.jsonQuery_mariadb();
    }

    @Override
    public String getForUpdateSkipLockedString(String aliases) {
        return getForUpdateSkipLockedString();
    }

    @Override
    public String getForUpdateNowaitString(String aliases) {
        return getForUpdateNowaitString();
    }
}
