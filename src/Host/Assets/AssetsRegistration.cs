using System.IO.Hashing;
using Carter;
using Microsoft.Extensions.FileProviders;
using Sipoko.Host.Audit;
using Sipoko.Host.Desks;
using Sipoko.Web;
using Sipoko.Web.Caching;
using Sipoko.Web.Hosts;
using Sipoko.Web.Pages;

namespace Sipoko.Host.Assets;

/// <summary>Pages, their templates and the files they need.</summary>
public static class AssetsRegistration
{
    public static void AddSitePages(this IServiceCollection services, IReadOnlyList<IModule> modules)
    {
        var assemblies = modules.Select(module => module.GetType().Assembly).Append(typeof(Program).Assembly).ToArray();
        var library = new TemplateLibrary(assemblies); // parsed now: a typing error stops the start
        services.AddSingleton(library);
        services.AddSingleton(provider => new Renderer(library, VersionOf(provider.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider)));
        services.AddSingleton<PageCache>().AddHostMemory();
        services.AddSingleton<Pages>();
        services.AddSingleton<EmailComposer>();
        services.AddScoped<OrderHistoryReader>();
        services.AddScoped<WorkReader>();
        services.AddCarter(configurator: carter => carter.WithModules(
            [.. assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsAssignableTo(typeof(ICarterModule)) && type is { IsAbstract: false, IsPublic: true })]));
    }

    public static void UseSiteAssets(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = IsForEver(file.Context.Request) ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    });

    /// <summary>An address with a version in it, and what never changes under one name: drawings and fonts. The icons do.</summary>
    private static bool IsForEver(HttpRequest request) =>
        request.Query.ContainsKey("v") || request.Path.StartsWithSegments("/images") || request.Path.Value!.EndsWith(".woff2", StringComparison.Ordinal);

    /// <summary>Changes with the style sheet and the icons.</summary>
    private static string VersionOf(IFileProvider files)
    {
        var hash = new XxHash32();
        foreach (var path in new[] { "assets/sipoko.css", "assets/icons.svg" })
        {
            using var stream = files.GetFileInfo(path).CreateReadStream();
            hash.Append(stream);
        }

        return hash.GetCurrentHashAsUInt32().ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
