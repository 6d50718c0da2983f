package org.gridloom.load;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Stands in the JDBC driver and notes each statement that leaves for the database; a rewritten batch is one. */
public final class StatementLog implements QueryInterceptor {
    /** In the JVM's properties, because the driver may load this class with another loader than the test. */
    @SuppressWarnings("unchecked")
    private static final Queue<String> SENT = (Queue<String>) System.getProperties()
            .computeIfAbsent(StatementLog.class.getName(), key -> new ConcurrentLinkedQueue<String>());

    static void clear() {
        SENT.clear();
    }

    /** What lies in the JVM's properties and is no text hinders the next application that starts in this JVM. */
    static void leave() {
        System.getProperties().remove(StatementLog.class.getName());
    }

    static List<String> sent() {
        return new ArrayList<>(SENT);
    }

    @Override
    public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
        return this;
    }

    @Override
    public <T extends Resultset> T preProcess(Supplier<String> sql, Query query) {
        SENT.add(String.valueOf(sql.get()));
        return null;
    }

    @Override
    public boolean executeTopLevelOnly() {
        return false;
    }

    @Override
    public void destroy() {
        // nothing is held
    }

    @Override
    public <T extends Resultset> T postProcess(Supplier<String> sql, Query query, T result, ServerSession session) {
        return null;
    }
}
