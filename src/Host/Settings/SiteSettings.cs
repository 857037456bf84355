using JasperFx.Resources;
using Npgsql;
using Sipoko.Web;
using Sipoko.Web.EventStore;

namespace Sipoko.Host.Settings;

/// <summary>What must be set before the site may start; whatever is missing or wrong is told in one sentence.</summary>
public sealed record SiteSettings(string ConnectionString, string? ReplicaConnectionString, Uri PublicUrl, byte[] KeyEncryptionKey, bool IsDevelopment)
{
    private const int KeyBytes = 32;

    /// <summary>Six modules, the message store and the keys have a pool each: together they stay below the 300 connections of our cluster; a smaller server needs a smaller Maximum Pool Size.</summary>
    private const int PoolSize = 30;

    private const string Primary = "Sipoko";
    private const string Replica = "SipokoReads";

    public static SiteSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var publicUrl = Uri.TryCreate(configuration["Site:PublicUrl"] ?? "http://127.0.0.1:8080", UriKind.Absolute, out var url)
            ? url
            : throw new WrongSettingException("Site__PublicUrl doit être l’adresse complète du site, comme https://www.sipoko.fr.");
        if (!environment.IsDevelopment() && publicUrl.Scheme != Uri.UriSchemeHttps)
        {
            throw new WrongSettingException("Hors développement, Site__PublicUrl doit commencer par https://\u00A0: les cookies de connexion l’exigent.");
        }

        if (!environment.IsDevelopment() && configuration["Demo:Mailbox"] is { Length: > 0 })
        {
            throw new WrongSettingException("Hors développement, Demo__Mailbox doit rester vide\u00A0: cette page montre à tous chaque e-mail envoyé, avec ses liens de connexion.");
        }

        return new(ConnectionStringOf(configuration, Primary), configuration.GetConnectionString(Replica) is { Length: > 0 } ? ConnectionStringOf(configuration, Replica) : null, publicUrl, Key(configuration, "PersonalData:KeyEncryptionKey"), environment.IsDevelopment());
    }

    /// <summary>Tells a wrong address or password at once, rather than by a trace from deep below.</summary>
    public async Task CheckDatabase()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString);
            await connection.OpenAsync();
        }
        catch (Exception failure) when (failure is NpgsqlException or System.Net.Sockets.SocketException or TimeoutException)
        {
            throw new WrongSettingException($"La base PostgreSQL de ConnectionStrings__Sipoko ne répond pas\u00A0: {failure.Message}");
        }
    }

    /// <summary>Without the reset between uses an order costs half the processor time: plans prepared once stay prepared. So no SET without LOCAL.</summary>
    private static string ConnectionStringOf(IConfiguration configuration, string name)
    {
        try
        {
            var given = new NpgsqlConnectionStringBuilder(configuration.GetConnectionString(name));
            if (string.IsNullOrEmpty(given.Host))
            {
                throw new WrongSettingException($"ConnectionStrings__{name} doit désigner une base PostgreSQL, comme Host=127.0.0.1;Database=sipoko;Username=…;Password=….");
            }

            if (!given.ContainsKey("Maximum Pool Size"))
            {
                given.MaxPoolSize = PoolSize;
            }

            given.NoResetOnClose = true;
            given.MaxAutoPrepare = 100;
            given.AutoPrepareMinUsages = 2;
            return given.ConnectionString;
        }
        catch (ArgumentException wrong)
        {
            throw new WrongSettingException($"ConnectionStrings__{name} n’est pas une chaîne de connexion PostgreSQL\u00A0: {wrong.Message}");
        }
    }

    private static byte[] Key(IConfiguration configuration, string name)
    {
        var buffer = new byte[KeyBytes];
        return Convert.TryFromBase64String(configuration[name] ?? "", buffer, out var written) && written == KeyBytes
            ? buffer
            : throw new WrongSettingException($"{name.Replace(":", "__", StringComparison.Ordinal)} doit contenir {KeyBytes} octets en base64 (openssl rand -base64 {KeyBytes}).");
    }
}

public static class SiteSettingsRegistration
{
    public static void AddSiteSettings(this IServiceCollection services, SiteSettings settings)
    {
        services.AddSingleton(settings);
        if (settings.IsDevelopment)
        {
            services.AddResourceSetupOnStartup(); // all tables before the first request; in production `resources setup` makes them
        }

        services.AddSingleton(new SiteAddress(settings.PublicUrl));
        services.AddSingleton(provider => new ModuleDatabase(
            settings.ConnectionString, settings.IsDevelopment ? JasperFx.AutoCreate.CreateOrUpdate : JasperFx.AutoCreate.None, provider.GetRequiredService<TimeProvider>(), settings.ReplicaConnectionString));
    }
}
