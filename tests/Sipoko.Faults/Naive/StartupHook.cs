using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;

/// <summary>Called by the runtime before the Host's Main, by this name: lets the Host find what this assembly needs beside it.</summary>
[SuppressMessage("Design", "CA1050:Declare types in namespaces", Justification = "The runtime looks for this name.")]
internal static class StartupHook
{
    public static void Initialize()
    {
        var folder = Path.GetDirectoryName(typeof(StartupHook).Assembly.Location)!;
        AssemblyLoadContext.Default.Resolving += (context, name) => Path.Combine(folder, $"{name.Name}.dll") is var path && File.Exists(path) ? Load(context, path) : null;
    }

    private static Assembly Load(AssemblyLoadContext context, string path) => context.LoadFromAssemblyPath(path);
}
