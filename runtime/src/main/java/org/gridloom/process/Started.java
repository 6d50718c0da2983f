package org.gridloom.process;

/** @param ended true when the process had nobody to wait for and is already over */
public record Started(String instanceId, boolean ended) {}
