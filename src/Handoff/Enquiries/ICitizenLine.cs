namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>The way back to the citizen. Declared in Handoff, implemented in Bot.</summary>
public interface ICitizenLine
{
    /// <summary>Puts a message into the citizen's conversation; delivering the same <see cref="CitizenMessage.Id"/> again changes nothing.</summary>
    Task DeliverAsync(CitizenMessage message, CancellationToken ct);
}

/// <summary>What a caseworker says, or what happened to the enquiry.</summary>
/// <param name="Id">Unique for ever: the line delivers it once.</param>
/// <param name="Text">The caseworker's words for <see cref="CitizenMessageKind.Reply"/>; null otherwise, the Bot has words for these.</param>
/// <param name="Language">The citizen's language, BCP 47.</param>
/// <param name="Sender">As the department shows it, e.g. "Wohngeldstelle"; never a private name.</param>
public sealed record CitizenMessage(Guid Id, string ConversationId, CitizenMessageKind Kind, string? Text, string Sender, string Language, EnquiryStanding Standing);

public enum CitizenMessageKind
{
    Claimed,
    Reply,
    GivenBack,
    Closed,
}

/// <summary>Where an enquiry stands, as the citizen may see it.</summary>
/// <param name="Position">Place in the department's queue, counted from 1, while it waits; otherwise null.</param>
/// <param name="Department">Its name, as citizens read it.</param>
/// <param name="IsHeld">A caseworker has the conversation: the assistant is silent.</param>
public sealed record EnquiryStanding(string Number, EnquiryState State, int? Position, bool IsHeld, string Department);

public enum EnquiryState
{
    Waiting,
    Claimed,
    Answered,
    Closed,
    Withdrawn,
}
