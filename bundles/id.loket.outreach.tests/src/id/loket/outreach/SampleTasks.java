package id.loket.outreach;

import java.util.ArrayList;
import java.util.List;

import id.loket.access.Session;
import id.loket.registry.fieldwork.FieldStatus;
import id.loket.registry.fieldwork.FieldTasks;

/** A module with a list whose people are to be looked for, in memory. */
final class SampleTasks implements FieldTasks {

    private final List<Task> tasks = new ArrayList<>();

    void add(String id, String name, String nik) {
        tasks.add(new Task("sample:" + id, "Daftar Kemendagri", name, nik, "", null, "", null, null, null));
    }

    @Override
    public String kind() {
        return "sample";
    }

    @Override
    public List<Task> tasks(Session session, Query query) {
        return List.copyOf(tasks);
    }

    @Override
    public void found(Session session, String task, FieldStatus status, String evidence) {
        tasks.replaceAll(each -> each.id().equals(task)
                ? new Task(each.id(), each.list(), each.name(), each.nik(), "", null, "", null, status, evidence) : each);
    }
}
