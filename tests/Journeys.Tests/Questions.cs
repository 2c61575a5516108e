namespace CitizenAssistant.Journeys.Tests;

/// <summary>What citizens say in these tests.</summary>
public static class Questions
{
    /// <summary>Answered from the article <c>personalausweis-beantragen</c>, section <c>kosten</c>.</summary>
    public const string Costs = "Was kostet ein neuer Personalausweis?";

    public const string CostsArticle = "personalausweis-beantragen";

    /// <summary>Class R5.</summary>
    public const string Objection = "Ich möchte Widerspruch gegen meinen Bescheid einlegen.";

    /// <summary>Class A5.</summary>
    public const string Person = "Ich möchte mit einem Menschen sprechen.";
}
