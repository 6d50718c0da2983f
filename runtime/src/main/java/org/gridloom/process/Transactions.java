package org.gridloom.process;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Supplier;

/** Runs background work in a transaction of its own. */
interface Transactions {
    <T> T inNew(Supplier<T> work);

    static Transactions jta() {
        return new Transactions() {
            @Override
            public <T> T inNew(Supplier<T> work) {
                return QuarkusTransaction.requiringNew().call(work::get);
            }
        };
    }
}
