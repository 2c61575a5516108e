namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>A sentence as citizens write it, from which the classes are learned.</summary>
/// <param name="Classes">The class that decides the way first.</param>
/// <param name="Register">How it is written: formal, colloquial, learner …</param>
/// <param name="File">The file below the knowledge base, with forward slashes.</param>
/// <param name="Line">Counted from 1.</param>
public sealed record TrainingSentence(IReadOnlyList<RequestClass> Classes, string Register, string Text, string File, int Line);
