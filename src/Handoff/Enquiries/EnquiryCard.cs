namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>An enquiry as it lies in the queue: none of the citizen's words, and no field that judges them.</summary>
/// <param name="HasNews">The citizen has written since the last reply, or, before any reply, has added something.</param>
public sealed record EnquiryCard(
    Guid Id,
    EnquiryNumber Number,
    string Reason,
    string? TopicTitle,
    string Department,
    string DepartmentName,
    DateTimeOffset AskedAt,
    EnquiryState State,
    string? Holder,
    bool HasNews)
{
    internal static EnquiryCard Of(Enquiry e) => new(
        e.Id, e.Number, e.Reason, e.TopicTitle, e.Department, e.DepartmentName, e.AskedAt, e.State, e.Holder,
        HasNews: e.IsOpen && e.LastCitizenAt > (e.LastReplyAt ?? e.AskedAt));
}
