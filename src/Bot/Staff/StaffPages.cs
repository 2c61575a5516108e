using System.Reflection;
using CitizenAssistant.Handoff;
using CitizenAssistant.Knowledge;
using Microsoft.AspNetCore.Components;

namespace CitizenAssistant.Bot.Staff;

/// <summary>The assemblies whose pages belong to the staff.</summary>
internal static class StaffPages
{
    public static readonly Assembly[] Assemblies = [typeof(HandoffSetup).Assembly, typeof(KnowledgeSetup).Assembly];

    /// <summary>Whether there is an editors' desk to link to.</summary>
    public static readonly bool HasEditing =
        Assemblies.SelectMany(assembly => assembly.GetExportedTypes()).SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Any(route => route.Template == "/redaktion");
}
