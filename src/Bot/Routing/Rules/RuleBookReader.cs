using System.Reflection;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CitizenAssistant.Bot.Routing.Rules;

/// <summary>Reads the rules that come with the program.</summary>
internal static class RuleBookReader
{
    /// <exception cref="InvalidOperationException">A rule is broken; the message is one sentence that says which and why.</exception>
    public static RuleBook ReadOwn()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return Read(assembly.GetManifestResourceNames()
            .Where(name => name.Contains(".Routing.Rules.", StringComparison.Ordinal) && name.EndsWith(".yml", StringComparison.Ordinal))
            .ToDictionary(name => name.Split('.')[^2], name => Text(assembly, name)));
    }

    /// <exception cref="InvalidOperationException">A rule is broken; the message is one sentence that says which and why.</exception>
    public static RuleBook Read(IReadOnlyDictionary<string, string> files)
    {
        var parsed = files.ToDictionary(file => file.Key, file => Parse(file.Key, file.Value));
        return new RuleBookWriter(parsed).Write();
    }

    private static RuleFile Parse(string name, string yaml)
    {
        try
        {
            return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<RuleFile>(yaml) ?? new();
        }
        catch (YamlException e)
        {
            throw new InvalidOperationException($"The routing rules in {name}.yml cannot be read: line {e.Start.Line}, {(e.InnerException ?? e).Message}", e);
        }
    }

    private static string Text(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
