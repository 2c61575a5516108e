using System.Reflection;
using System.Xml.Linq;
using CitizenAssistant.Journeys.Tests.Application;

namespace CitizenAssistant.Journeys.Tests.Architecture;

public sealed class The_three_projects
{
    public static TheoryData<string, string[]> References => new()
    {
        { "Bot", ["Handoff", "Knowledge"] },
        { "Knowledge", [] },
        { "Handoff", [] },
    };

    [Theory]
    [MemberData(nameof(References))]
    public void refer_to_each_other_in_one_direction_only(string project, string[] referred)
    {
        Assert.Equal(referred, InAssembly(project));
        Assert.Equal(referred, InProjectFile(project));
    }

    [Fact]
    public void are_all_there_are() => Assert.Equal(["Bot", "Handoff", "Knowledge"], Directory.EnumerateFiles(Path.Combine(ApplicationFiles.Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    private static IEnumerable<string> InAssembly(string project)
    {
        var assembly = new Dictionary<string, Assembly> { ["Bot"] = Parts.Bot, ["Knowledge"] = Parts.Knowledge, ["Handoff"] = Parts.Handoff }[project];
        Assert.NotEmpty(assembly.GetReferencedAssemblies());
        return assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("CitizenAssistant.", StringComparison.Ordinal))
            .Select(name => name["CitizenAssistant.".Length..]).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> InProjectFile(string project)
    {
        var file = XDocument.Load(Path.Combine(ApplicationFiles.Root, "src", project, $"{project}.csproj"));
        Assert.NotEmpty(file.Descendants("PackageReference"));
        return file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)).Order(StringComparer.Ordinal);
    }
}
