package evisor.knowledge;

import evisor.files.FileFaults;
import evisor.json.Json;
import evisor.json.JsonFields;

/** Reads {@code campaigns.json}, as {@code campaigns.schema.json} describes it. */
final class CampaignsFile {

  private CampaignsFile() {}

  static WorkingTime read(Json document, Citations citations, FileFaults faults) {
    JsonFields file = JsonFields.of(document, faults);
    FigureReader figures = new FigureReader(citations);
    WorkingTime time =
        new WorkingTime(
            figures.figure(file, "working_days_per_week", Bounds.WEEKDAYS),
            figures.figure(file, "working_hours_per_day", Bounds.DAY_HOURS),
            figures.figure(file, "hands", Bounds.FROM_ONE),
            figures.figure(file, "weeks_waited", Bounds.POSITIVE));
    file.done();
    return time;
  }
}
