package org.gridloom.deadline;

import jakarta.enterprise.context.ApplicationScoped;

/** The limits of tasks, legs and cases. */
@ApplicationScoped
public class Deadlines {}
