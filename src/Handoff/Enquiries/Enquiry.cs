namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>A conversation waiting for, or held by, a caseworker. It guards its own moves; a refused move returns false and changes nothing.</summary>
/// <remarks>
/// Waiting → Claimed → Answered → Closed, or Withdrawn by the citizen. Who holds it is separate: while somebody does, the assistant is silent.
/// Entries and undelivered messages are loaded with it (<see cref="MoveEnquiry"/>).
/// </remarks>
public sealed class Enquiry
{
    private readonly List<EnquiryEntry> _entries = [];
    private readonly List<OutgoingMessage> _messages = [];

    private Enquiry()
    {
    }

    internal Enquiry(NewEnquiry asked, EnquiryNumber number, SealedText words, SealedText summary)
    {
        Id = Guid.CreateVersion7(asked.AskedAt);
        (Year, Sequence, ConversationId, Language) = (number.Year, number.Sequence, asked.ConversationId, asked.Language);
        (Reason, Topic, TopicTitle, Department, DepartmentName) = (asked.Reason, asked.Topic, asked.TopicTitle, asked.Department, asked.DepartmentName);
        (Given, Summary) = (asked.Given, summary);
        (State, AskedAt, WaitingSince, LastCitizenAt) = (EnquiryState.Waiting, asked.AskedAt, asked.AskedAt, asked.AskedAt);
        _entries.Add(new EnquiryEntry(asked.TurnId, 1, EntryAuthor.Citizen, asked.AskedAt) { Words = words, Reason = asked.Reason });
    }

    public Guid Id { get; private set; }

    public int Year { get; private set; }

    public int Sequence { get; private set; }

    public EnquiryNumber Number => new(Year, Sequence);

    public string ConversationId { get; private set; } = "";

    public string Language { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public string? Topic { get; private set; }

    public string? TopicTitle { get; private set; }

    public string Department { get; private set; } = "";

    public string DepartmentName { get; private set; } = "";

    public IReadOnlyList<GivenInformation> Given { get; private set; } = [];

    /// <summary>Sealed like the words, because it is made from them; null once erased.</summary>
    public SealedText? Summary { get; private set; }

    public EnquiryState State { get; private set; }

    /// <summary>The caseworker who has the conversation now; nobody's name is kept longer.</summary>
    public string? Holder { get; private set; }

    public bool IsHeld => Holder is not null;

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Decides the place in the queue; being given back does not change it.</summary>
    public DateTimeOffset WaitingSince { get; private set; }

    public DateTimeOffset LastCitizenAt { get; private set; }

    public DateTimeOffset? LastReplyAt { get; private set; }

    /// <summary>The citizen deleted the conversation while a caseworker held it: the words go when it is let go.</summary>
    public bool ErasureAsked { get; private set; }

    /// <summary>Changes with every move, so that of two moves at once the second re-reads.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<EnquiryEntry> Entries => _entries;

    public IReadOnlyList<OutgoingMessage> Messages => _messages;

    public bool IsOpen => State is not (EnquiryState.Closed or EnquiryState.Withdrawn);

    /// <summary>Adds what the citizen wrote. A further request (with a reason) makes an answered enquiry that nobody holds wait again.</summary>
    internal bool TryAdd(Guid turnId, SealedText words, string? reason, IReadOnlyList<GivenInformation> given, DateTimeOffset at)
    {
        if (!IsOpen) { return false; }

        if (reason is not null && State is EnquiryState.Answered && !IsHeld) { (State, WaitingSince) = (EnquiryState.Waiting, at); }
        (LastCitizenAt, Version) = (at, Version + 1);
        _entries.Add(new EnquiryEntry(turnId, NextOrdinal, EntryAuthor.Citizen, at) { Words = words, Reason = reason, Given = given });
        return true;
    }

    /// <summary>Adds what the assistant concluded about the words just added.</summary>
    internal void Note(SealedText words, DateTimeOffset at) =>
        _entries.Add(new EnquiryEntry(Guid.CreateVersion7(at), NextOrdinal, EntryAuthor.AssistantNote, at) { Words = words });

    internal bool TryClaim(string caseworker, DateTimeOffset at)
    {
        if (!IsOpen || IsHeld) { return false; }

        (Holder, State) = (caseworker, State is EnquiryState.Waiting ? EnquiryState.Claimed : State);
        Happen(EnquiryEvent.Claimed, CitizenMessageKind.Claimed, at);
        return true;
    }

    internal bool TryReply(string caseworker, Guid replyId, SealedText words, DateTimeOffset at)
    {
        if (!IsOpen || Holder != caseworker) { return false; }

        (State, LastReplyAt, Version) = (EnquiryState.Answered, at, Version + 1);
        _entries.Add(new EnquiryEntry(replyId, NextOrdinal, EntryAuthor.Caseworker, at) { Words = words });
        _messages.Add(new OutgoingMessage(replyId, this, CitizenMessageKind.Reply, words, at));
        return true;
    }

    /// <summary>Lets the assistant speak again; <paramref name="caseworker"/> null lets go of it whoever holds it.</summary>
    internal bool TryGiveBack(string? caseworker, DateTimeOffset at)
    {
        if (!IsOpen || !IsHeld || (caseworker is not null && Holder != caseworker)) { return false; }

        (Holder, State) = (null, State is EnquiryState.Claimed ? EnquiryState.Waiting : State);
        if (ErasureAsked) { return TryWithdraw(at) && EraseWords(at); }

        Happen(EnquiryEvent.GivenBack, CitizenMessageKind.GivenBack, at);
        return true;
    }

    /// <summary>Closes what the caseworker holds, or what is answered and nobody holds.</summary>
    internal bool TryClose(string caseworker, DateTimeOffset at)
    {
        var mayClose = IsHeld ? Holder == caseworker : State is EnquiryState.Answered;
        if (!IsOpen || !mayClose) { return false; }

        (Holder, State) = (null, EnquiryState.Closed);
        Happen(EnquiryEvent.Closed, ErasureAsked ? null : CitizenMessageKind.Closed, at);
        return !ErasureAsked || EraseWords(at);
    }

    internal bool TryWithdraw(DateTimeOffset at)
    {
        if (!IsOpen) { return false; }

        (Holder, State) = (null, EnquiryState.Withdrawn);
        Happen(EnquiryEvent.Withdrawn, null, at);
        return true;
    }

    /// <summary>The citizen wants the words gone: at once, or, while a caseworker works with them, as soon as they are let go.</summary>
    internal bool AskForErasure(DateTimeOffset at)
    {
        if (!IsHeld) { return (IsOpen ? TryWithdraw(at) : Summary is not null) && EraseWords(at); }
        if (ErasureAsked) { return false; }

        ErasureAsked = true;
        Happen(EnquiryEvent.ErasureAsked, null, at);
        return true;
    }

    internal EnquiryStanding Standing(int? position) => new(Number.ToString(), State, position, IsHeld, DepartmentName);

    private int NextOrdinal => _entries.Count + 1;

    private bool EraseWords(DateTimeOffset at)
    {
        Summary = null;
        _entries.ForEach(entry => entry.Words = null);
        _messages.ForEach(message => message.Settle(at));
        Happen(EnquiryEvent.Erased, null, at);
        return true;
    }

    private void Happen(EnquiryEvent what, CitizenMessageKind? tell, DateTimeOffset at)
    {
        Version++;
        _entries.Add(new EnquiryEntry(Guid.CreateVersion7(at), NextOrdinal, EntryAuthor.Event, at) { Event = what });
        if (tell is { } kind) { _messages.Add(new OutgoingMessage(Guid.CreateVersion7(at), this, kind, null, at)); }
    }
}
