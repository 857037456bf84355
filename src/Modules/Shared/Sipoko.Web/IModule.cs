using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Sipoko.Web;

/// <summary>What Host knows of a module: its event store, and what else it brings.</summary>
public interface IModule
{
    /// <summary>The module's store: every handler of its assembly works in it.</summary>
    Type Store { get; }

    void Register(IServiceCollection services, IConfiguration configuration);
}
