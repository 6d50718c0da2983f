package org.gridloom.process;

import java.util.Collection;
import java.util.List;
import org.kie.kogito.Addons;
import org.kie.kogito.event.DataEvent;
import org.kie.kogito.event.EventBatch;
import org.kie.kogito.event.EventManager;
import org.kie.kogito.event.EventPublisher;

/** The stock event manager scans the class path for every unit of work; our events are our own, so there is nothing to send. */
final class NoEvents implements EventManager, EventBatch {
    static final NoEvents INSTANCE = new NoEvents();

    private NoEvents() {}

    @Override
    public EventBatch newBatch() {
        return this;
    }

    @Override
    public void publish(EventBatch batch) {}

    @Override
    public void addPublisher(EventPublisher publisher) {}

    @Override
    public void setService(String service) {}

    @Override
    public void setAddons(Addons addons) {}

    @Override
    public void append(Object event) {}

    @Override
    public Collection<DataEvent<?>> events() {
        return List.of();
    }
}
