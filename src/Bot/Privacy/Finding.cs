namespace CitizenAssistant.Bot.Privacy;

/// <summary>Personal data in a text, and where.</summary>
public readonly record struct Finding(PersonalData Kind, int Start, int Length)
{
    public int End => Start + Length;

    public string In(string text) => text.Substring(Start, Length);

    internal bool Overlaps(Finding other) => Start < other.End && other.Start < End;
}
