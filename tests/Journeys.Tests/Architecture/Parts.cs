using System.Reflection;
using CitizenAssistant.Bot;
using CitizenAssistant.Handoff;
using CitizenAssistant.Knowledge;
using NetArchTest.Rules;

namespace CitizenAssistant.Journeys.Tests.Architecture;

/// <summary>The three projects, and the folders of the one that holds the others together.</summary>
internal static class Parts
{
    private const string Root = "CitizenAssistant.Bot.";

    public static Assembly Bot { get; } = typeof(WebApp).Assembly;

    public static Assembly Knowledge { get; } = typeof(KnowledgeSetup).Assembly;

    public static Assembly Handoff { get; } = typeof(HandoffSetup).Assembly;

    /// <summary>Every type that somebody wrote.</summary>
    public static IReadOnlyList<Type> Written { get; } =
    [
        .. new[] { Bot, Knowledge, Handoff }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.Name.StartsWith('<') && type.Namespace?.StartsWith("CitizenAssistant", StringComparison.Ordinal) is true),
    ];

    /// <summary>The folders of Bot that hold code.</summary>
    public static IReadOnlyList<string> Folders { get; } =
    [
        .. Written.Where(type => type.Namespace!.StartsWith(Root, StringComparison.Ordinal))
            .Select(type => type.Namespace![Root.Length..].Split('.')[0]).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The types of one folder that another one uses, without the root of their names.</summary>
    public static IEnumerable<string> TypesUsed(string folder, string user) => UsersOf(Root + folder, Root + user).Any()
        ? Written.Where(type => $"{type.Namespace}.".StartsWith($"{Root}{folder}.", StringComparison.Ordinal) && !type.IsNested && UsersOf(type.FullName!, Root + user).Any())
            .Select(type => type.FullName![Root.Length..])
        : [];

    /// <summary>The types of Bot that use a namespace or a type.</summary>
    public static IEnumerable<Type> UsersOf(string used) => Types.InAssembly(Bot).That().HaveDependencyOn(used).GetTypes();

    private static IEnumerable<Type> UsersOf(string used, string user) =>
        Types.InAssembly(Bot).That().ResideInNamespaceStartingWith(user).And().HaveDependencyOn(used).GetTypes();
}
