using JasperFx.CommandLine.Descriptions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Npgsql;
using Sipoko.Host.Files;
using Sipoko.Host.Settings;
using Sipoko.Web.Files;
using Sipoko.Web.Hosts;

namespace Sipoko.Host.PersonalData;

public static class PersonalDataRegistration
{
    public static void AddPersonalData(this IServiceCollection services, SiteSettings settings)
    {
        services.AddSingleton(_ => NpgsqlDataSource.Create(settings.ConnectionString));
        services.AddSingleton(new KeyWrap(settings.KeyEncryptionKey));
        services.AddSingleton<ErasureList>();
        services.AddSingleton<PostgresPersonKeys>().AddSingleton<IPersonKeys>(provider => provider.GetRequiredService<PostgresPersonKeys>());
        services.AddSingleton<IHostMemory>(provider => provider.GetRequiredService<PostgresPersonKeys>());
        services.AddSingleton<DueErasures>().AddSingleton<IErasureTerms>(provider => provider.GetRequiredService<DueErasures>());
        services.AddHostedService(provider => provider.GetRequiredService<DueErasures>());
        services.AddScoped<DataReader>();
        services.AddSingleton<IFileStore, PostgresFiles>();
        services.AddSingleton<LooseFiles>().AddHostedService(provider => provider.GetRequiredService<LooseFiles>());
        services.AddHttpContextAccessor();
        services.AddSingleton<UploadAllowance>().AddSingleton<Uploads>();
        services.AddSingleton<ProtectionKeys>();
        services.AddDataProtection().SetApplicationName("sipoko");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<ProtectionKeys>()));
        services.AddSingleton<PrivacySchema>();
        services.AddSingleton<ISystemPart, PrivacyPart>();
        services.AddHostedService<PrivacySchemaInDevelopment>();
    }
}
