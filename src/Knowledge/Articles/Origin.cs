namespace CitizenAssistant.Knowledge.Articles;

/// <summary>Where an imported article came from. Articles written here have none.</summary>
/// <param name="Source">What a second import of the same source is recognised by, e.g. <c>pvog</c>.</param>
/// <param name="Id">The id there, unchanged.</param>
/// <param name="Agency">Who gave that id (XZuFi: schemeAgencyID), where the source says so.</param>
/// <param name="Version">What the source itself calls its version, usually the time of its last change.</param>
/// <param name="Text">The fingerprint of the text as it was imported: tells a person's changes from the source's.</param>
public sealed record Origin(string Source, string Id, string? Agency, string? Version, DateOnly ImportedAt, string Text);
